import { describe, expect, it } from 'vitest'
import { parse } from '../../src/cli/args.js'
import { command } from '../../src/cli/command.js'

const roast = command({
  about: 'Made up.',
  operands: [
    { name: 'bird', about: 'Which one.' },
    { name: 'herb', about: 'With what.', many: true },
  ],
  options: {
    heat: { value: 'DEGREES', about: 'How hot.', required: true },
    style: { choices: ['crisp', 'tender'], about: 'How.' },
    stuffed: { about: 'With stuffing.' },
  },
  examples: [],
  exits: [],
  run: async () => 0,
})

const line = (text: string) => parse('roast', roast, text.split(' '))

describe('parse', () => {
  it('reads operands and options in any order', () => {
    expect(line('--heat 180 goose sage thyme --style=crisp --stuffed --root /kitchen')).toEqual({
      operands: ['goose', 'sage', 'thyme'],
      options: { heat: '180', style: 'crisp', stuffed: true },
      root: '/kitchen',
    })
  })

  it('leaves out what is not given', () => {
    expect(line('goose - --heat 180')).toEqual({
      operands: ['goose', '-'],
      options: { heat: '180', style: undefined, stuffed: false },
      root: undefined,
    })
  })

  it('takes all after -- as operands', () => {
    expect(line('--heat 180 -- goose --style').operands).toEqual(['goose', '--style'])
  })

  it.each([
    ['goose sage --heat 180 --stlye crisp', 'unknown option --stlye; did you mean --style?'],
    ['goose sage --heat 180 --zzzzzz', 'unknown option --zzzzzz\n'],
    ['goose sage --heat 180 --constructor', 'unknown option --constructor\n'],
    ['goose sage -h8', 'unknown option -h'],
    ['goose sage --heat 180 --style crips', "--style takes crisp, tender, not 'crips'; did you mean crisp?"],
    ['goose sage --heat 180 --style', '--style needs a value: crisp, tender'],
    ['goose sage --heat= --stuffed', '--heat needs a value: DEGREES'],
    ['goose sage --heat 180 --stuffed=yes', '--stuffed takes no value'],
    ['goose sage --heat 180 --heat 200', '--heat is given twice'],
    ['goose sage', '--heat is missing. How hot.'],
    ['goose --heat 180', '<herb> is missing. With what.'],
  ])('says what is wrong with: %s', (typed, message) => {
    expect(() => line(typed)).toThrow(message)
    expect(() => line(typed)).toThrow('See `mehrs roast --help`.')
  })

  it('refuses an operand too many', () => {
    const plain = command({ ...roast, operands: [], options: {}, run: async () => 0 })
    expect(() => parse('roast', plain, ['goose'])).toThrow("unexpected argument 'goose'")
  })
})
