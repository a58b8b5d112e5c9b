import type { SharedBytes } from '../lib/shared-bytes.js'
import type { WordModel } from '../model/words.js'
import { readModel } from './models.js'

/** The tables that cut words and sentences: `models/en/words.bin`, both halves of one size. */
export function readWords(files: SharedBytes): WordModel {
  const bytes = readModel('en/words.bin', files)
  const half = bytes.length >> 1
  return { words: bytes.subarray(0, half), sentences: bytes.subarray(half) }
}
