/** Is told now and then how many bytes of a file were read. It throws where the work is to end. */
export type Step = (bytes: number) => void
