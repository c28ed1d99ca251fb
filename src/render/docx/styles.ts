/** What a style is for Word. */
type Kind = 'paragraph' | 'character' | 'table'

/** A style that the renderer uses: the name that Word shows, and what it is for. */
export interface HouseStyle {
  kind: Kind
  name: string
  use: string
}

const paragraph = (name: string, use: string): HouseStyle => ({ kind: 'paragraph', name, use })
const character = (name: string, use: string): HouseStyle => ({ kind: 'character', name, use })
const table = (name: string, use: string): HouseStyle => ({ kind: 'table', name, use })

/**
 * Every style that the renderer uses, by its id in the documents. Word knows styles by name: what each looks like is
 * said in templates/house.docx, where `npm run generate` finds it by its name.
 */
export const styles = {
  Normal: paragraph('Normal', 'what all other styles are based on'),
  BodyText: paragraph('Body Text', 'plain paragraphs'),
  Title: paragraph('Title', 'the title of the document'),
  Subtitle: paragraph('Subtitle', 'the line under the title'),
  Heading1: paragraph('heading 1', 'headings of clauses'),
  Heading2: paragraph('heading 2', 'headings of clauses within clauses'),
  Heading3: paragraph('heading 3', 'headings at the third level'),
  Heading4: paragraph('heading 4', 'headings at the fourth level'),
  Heading5: paragraph('heading 5', 'headings at the fifth level'),
  Heading6: paragraph('heading 6', 'headings at the sixth level'),
  TOCHeading: paragraph('TOC Heading', 'the heading of the contents'),
  TOC1: paragraph('toc 1', 'entries of the contents'),
  TOC2: paragraph('toc 2', 'entries of the contents at the second level'),
  TOC3: paragraph('toc 3', 'entries of the contents at the third level'),
  ListParagraph: paragraph('List Paragraph', 'items of lists'),
  Quote: paragraph('Quote', 'quotations'),
  Notice: paragraph('Notice', 'what a document says of its own standing'),
  Question: paragraph('Question', 'the questions of a consultation'),
  Answer: paragraph('Answer', 'the boxes of a form for answers of several paragraphs'),
  AnswerLine: paragraph('Answer Line', 'the boxes of a form for answers of one line'),
  Code: paragraph('Code', 'code in lines of its own'),
  Rule: paragraph('Rule', 'lines across the page'),
  TableText: paragraph('Table Text', 'the text of tables'),
  TableHeader: paragraph('Table Header', 'the first row of tables'),
  TableTextSmall: paragraph('Table Text Small', 'the text of tables with many columns'),
  TableHeaderSmall: paragraph('Table Header Small', 'the first row of tables with many columns'),
  TableEnd: paragraph('Table End', 'the space behind tables'),
  ScheduleHeading: paragraph('Schedule Heading', 'the heading of the schedule of changes'),
  ScheduleIntroduction: paragraph('Schedule Introduction', 'what stands before the schedule of changes'),
  ScheduleText: paragraph('Schedule Text', 'the text of the schedule of changes'),
  ScheduleHeader: paragraph('Schedule Header', 'the first row of the schedule of changes'),
  Unprinted: paragraph('Unprinted', 'changes of what is not printed, such as the addresses of links'),
  FootnoteText: paragraph('footnote text', 'footnotes'),
  Header: paragraph('header', 'what stands at the head of each page'),
  Footer: paragraph('footer', 'what stands at the foot of each page'),
  DefaultParagraphFont: character('Default Paragraph Font', 'what all other character styles are based on'),
  Hyperlink: character('Hyperlink', 'links'),
  CodeText: character('Code Text', 'code in a line of text'),
  FootnoteReference: character('footnote reference', 'the numbers of footnotes'),
  PlaceholderText: character('Placeholder Text', 'what stands in a field of a form until it is filled in'),
  TableNormal: table('Normal Table', 'what all other table styles are based on'),
  HouseTable: table('House Table', 'tables'),
} as const satisfies Record<string, HouseStyle>

export type StyleId = keyof typeof styles
