/**
 * Weights that cut English text: two linear models over hashed features of a gap between characters, one for the end of a
 * word, one for the end of a sentence. Each table has a power of two entries; a positive sum means "cut here".
 */
export interface WordModel {
  readonly words: Int8Array
  readonly sentences: Int8Array
}
