/**
 * Texts that mean something to somebody: to a terminal, a CI service, a calendar, a browser, a spreadsheet, an office,
 * a parser. Wherever one of them leads, it leads to `evil.example`; what it would make is called `foreign`.
 */
export const hostile: readonly [name: string, text: string][] = [
  ['a workflow command', 'x\n::error title=foreign::evil.example'],
  ['a workflow command after white space', 'x\n \t::set-output name=foreign::evil.example'],
  ['an older workflow command', 'x ##[set-env name=foreign]evil.example'],
  ['a pipeline command', '##vso[task.setvariable variable=foreign]evil.example'],
  ['encoded line ends', 'x%0A::error::foreign%0D::error::evil.example'],
  ['a line of our own', 'x\nmehrs: all is well (foreign)'],
  ['a cleared screen', 'x\u001b[2J\u001b[1;1Hforeign'],
  ['a terminal link', '\u001b]8;;https://evil.example\u0007foreign\u001b]8;;\u0007'],
  ['a control sequence in one character', 'x\u009b31mforeign\u0085\u0090$q"p\u009c'],
  ['a return to the start of the line', 'bad\rgood \b\b\b foreign'],
  ['a property of a calendar', 'x\r\nATTENDEE:mailto:foreign@evil.example'],
  ['a property after a lone CR', 'x\rATTENDEE:mailto:foreign@evil.example'],
  [
    'a property after a line separator',
    'x\u2028ATTENDEE:mailto:foreign@evil.example\u2029URL:https://evil.example',
  ],
  [
    'a property after other line ends',
    'x\u0085ATTENDEE:foreign\u000bURL:foreign\u000cURL:foreign\u001cURL:foreign',
  ],
  ['the end of an event', 'x\nEND:VEVENT\nBEGIN:VALARM\nACTION:AUDIO\nATTACH:https://evil.example'],
  ['a parameter', '";X-FOREIGN="evil.example:;,\\n^n^\''],
  ['a script', '<script src="https://evil.example/foreign.js"></script>'],
  ['a handler', "\"><img src=x onerror=alert(1)><svg/onload=alert`1`> ' onfocus=alert(1) autofocus x='"],
  ['the end of a script', '</script></style></title></textarea><base href="https://evil.example/"><!--'],
  ['an address that runs', '[foreign](javascript:alert(1)) javascript:alert(1) <data:text/html,foreign>'],
  ['addresses of other machines', '//evil.example/foreign \\\\evil.example\\foreign /\\evil.example'],
  ['entities', '&lt;b&gt; &#106;avascript:alert(1) &#0; &#x202E; &nosuch; &amp;lt;'],
  [
    'the end of CDATA',
    ']]><foreign/><![CDATA[ <?foreign evil.example?> <!DOCTYPE foreign [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  ],
  ['XML of Word', '</w:t></w:r><w:r><w:instrText>HYPERLINK "https://evil.example"</w:instrText></w:r>'],
  [
    'a field of Word',
    '{ HYPERLINK "https://evil.example" } { DDEAUTO c:\\\\cmd "/k calc" } \u0013 INCLUDETEXT \u0015',
  ],
  ['a formula', '=HYPERLINK("https://evil.example";"foreign")'],
  ['a formula after a sign', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a formula after white space', '\t\u00a0＝1+1'],
  ['a row', 'x"\r\n"foreign","evil.example'],
  [
    'Markdown',
    '# foreign\n\n| a | b |\n|---|---|\n| c | d |\n\n[e](https://evil.example "f") ![g](https://evil.example/h) `i` <https://evil.example>',
  ],
  ['CriticMarkup', '{++foreign++} {--b--} {~~c~>d~~} {>>e<<} {==f==}'],
  [
    'a template',
    `{{constructor.constructor "foreign"}} {{{html}}} {{#each this}} \${foreign} #{foreign} <%= foreign %>`,
  ],
  ['Typst', '#link("https://evil.example")[foreign] #panic() $x$ @label <label> // /* */ \\u{41}'],
  ['SQL', `'; DROP TABLE foreign; -- \\' $$ \${foreign} /* */`],
  ['the end of a comment', '*/ foreign() /* // \u2028 foreign() -->'],
  ['the end of a literal', `"; foreign(); ' + foreign() + \` \${foreign()} \\`],
  ['FEEL', '" + "foreign") or true or (null = "'],
  ['a path', '../../foreign/../../etc/passwd C:\\con\\nul /foreign \\\\evil.example\\c$'],
  ['names of JavaScript', '__proto__ constructor toString'],
  ['a turned line', 'x\u202eth\u2066gin\u2069 \u200f\u061c foreign'],
  ['what nobody sees', 'f\u200bo\u00adr\u2060e\ufeffi\u{e0041}g\u115fn'],
  ['emoji', '🦡 👩‍🔬 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} e\u0301 ﷺ'],
  ['a long word', 'w'.repeat(3000)],
]

/** Characters that no text of a source may hold: the loader refuses them. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/g, '')
}
