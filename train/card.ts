import type { Figures } from './score.js'
import { recipes, teachers } from './syntax.js'
import { sources } from './treebanks.js'

/** The model card: what the weights are, what they were learnt from, how good they are. */
export function writeCard(scores: Readonly<Record<string, Figures>>, date: string): string {
  const percent = (x: number) => x.toFixed(1)
  const data = [
    ...sources.map(({ name, use, licence }) => `| ${name} | ${use} | ${licence} |`),
    '| WordNet 3.1, definitions and examples; 3.0, irregular forms | word vectors; lemmas; abstract nouns | WordNet licence |',
  ]
  const figures = Object.entries(scores).map(
    ([set, f]) => `| ${set} | ${[f.upos, f.xpos, f.lemma, f.uas, f.las, f.frames].map(percent).join(' | ')} |`,
  )
  const epochs = (name: string) =>
    recipes.find((r) => r.name === name)!.cycles.reduce((n, cycle) => n + cycle.epochs, 0)
  return `# English syntax model
Part of speech (UPOS and Penn), lemma, head and relation of every word, in Universal Dependencies as EWT and GUM use
them. Trained ${date} by \`npm run train\` (train/), read by src/text/net. ${teachers} wide teachers (${epochs('teacher')}
epochs each) parse the treebanks and the prose named below; the net that ships (${epochs('student')} epochs) learns from the
treebanks and from the mean of their probabilities.

**Licence** CC BY-SA 4.0, see LICENSE. The program that reads these files is Apache-2.0.

**How it works.** Each word is a vector of its own (of its normal form), of its character n-grams and of its shape.
Two BiLSTM layers read the sentence; a softmax tags, deep biaffine attention picks heads and relations. Weights are
kept in eight bits and multiplied as 16-bit integers.

**Use.** English prose: news, reports, web text; headlines and capitals cost about a point. Not for other languages.
Attachment of prepositional phrases, coordination and apposition are its weak points, as for any parser of this size:
read the probability beside each arc.

**Data**

| corpus | for | licence |
| --- | --- | --- |
${data.join('\n')}

**Scores** on the development parts, gold words, in percent; LAS without subtypes as in CoNLL 2018; "verbs" are those
whose core arguments are all right. Nothing here was measured on a test part.

| set | UPOS | XPOS | lemma | UAS | LAS | verbs |
| --- | --- | --- | --- | --- | --- | --- |
${figures.join('\n')}
`
}
