// Writes models/en from parameters saved by an earlier run: node scripts/run.js train/quantise -- PARAMS OUT
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLemmas, writeModel } from './export.js'
import { layout } from './layout.js'
import { learnLemmas } from './lemmas.js'
import { readTreebank } from './treebanks.js'

const [from, out, corpora] = process.argv.slice(2) as [string, string, string]
const b = readFileSync(join(from, 'params.bin'))
const length = b.readUInt32LE(0)
const { size, vocabulary } = JSON.parse(b.toString('utf8', 4, 4 + length))
const numbers = new Float32Array(b.buffer.slice(b.byteOffset + 4 + length, b.byteOffset + b.length))
let p = 0
const take = (n: number) => numbers.subarray(p, (p += n))
const params = take(layout(size).length)
const tables = [take(size.words * size.word), take(size.grams * size.gram), take(size.shapes * size.shape)] as [
  Float32Array,
  Float32Array,
  Float32Array,
]
writeModel(out, { size, vocabulary, params, tables })
writeLemmas(out, learnLemmas(['dep/ud_ewt', 'dep/ud_gum'].flatMap((path) => readTreebank(corpora, path, 'train'))))
