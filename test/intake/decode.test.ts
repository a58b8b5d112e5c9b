import { expect, test } from 'vitest'
import { decode } from '../../src/intake/plain/decode.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const problem = (input: Uint8Array, charset?: string) => {
  try {
    decode(input, 'a.txt', charset)
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

test('text comes through unchanged, but for a byte order mark', () => {
  expect(decode(bytes('\ufeffLine one.\r\nLine two — “quoted”.'), 'a.txt')).toBe('Line one.\r\nLine two — “quoted”.')
})

test.each([
  ['nothing', bytes(''), 'a.txt is empty: nothing to read'],
  ['only white space', bytes(' \n\t '), 'a.txt holds only white space: nothing to read'],
  ['a PDF', bytes('%PDF-1.7 …'), 'a.txt is a PDF, not text: save its text as .txt or .html first'],
  ['NUL characters', bytes('ab\0cd'), 'a.txt holds NUL characters, so it is no text: give a .txt or .html file'],
  [
    'one endless word',
    bytes('a'.repeat(10_000_000)),
    'a.txt is one word of 10,000,000 characters: no report reads like that; check the file',
  ],
  [
    'another character set',
    new Uint8Array([...bytes('Attaque à '), 0xe0, 0x20, ...bytes('Sirte')]),
    'a.txt is not utf-8 (byte 12): name its character set with --charset, e.g. windows-1252',
  ],
])('%s is told in one line', (_, input, message) => expect(problem(input)).toBe(message))

test('a character set can be named, and an unknown one is told', () => {
  expect(decode(new Uint8Array([0xe0]), 'a.txt', 'windows-1252')).toBe('à')
  expect(problem(bytes('x'), 'x-evil')).toBe("no such character set 'x-evil': try utf-8, windows-1252 or windows-1256")
})
