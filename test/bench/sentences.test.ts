import { expect, it } from 'vitest'
import { parse } from '../support/trees.js'
import { compareSentences } from './sentences.js'

const compare = (before: string, after: string) => compareSentences(parse(before), parse(after))

it('counts a reworded sentence once', () => {
  expect(compare('One two. Three four.', 'One two. Three five.')).toEqual({ all: 2, changed: 1 })
})

it('counts nothing where sentences moved or wrap otherwise', () => {
  expect(compare('One two.\n\nThree four.', 'Three\nfour.\n\nOne two.').changed).toBe(0)
})

it('counts cells and lines of code', () => {
  expect(compare('| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |\n| c | e |').changed).toBe(1)
  expect(compare('```\none\ntwo\n```', '```\none\nthree\nfour\n```')).toEqual({ all: 3, changed: 2 })
})
