/** Two versions of one Markdown document. */
export interface Pair {
  name: string
  /** `corpus`: real documents. `size`: one kind of document at several sizes. `hard`: made to be slow. */
  group: 'corpus' | 'size' | 'hard'
  before: string
  after: string
}
