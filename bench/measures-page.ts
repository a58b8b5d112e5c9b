import { existsSync, readFileSync } from 'node:fs'
import type { Figures } from './figures.js'
import type { Row } from './speed/measure.js'

/** The text of docs/measures.md: what `npm run bench` last measured, from bench/results/. */
export function measuresPage(): string {
  const accuracy: Figures = load('accuracy') ?? {}
  const speed: { machine: string; rows: Row[] } | null = load('speed')
  const lines = [
    '# Measures',
    'Made by `npm run bench` from bench/results/; not to be edited. Accuracy in percent, by the scorers that come with the',
    'corpora, on parts kept for development; no weights were trained on them. `sentences` are our own (bench/gold): `check` is',
    'looked at only for scoring.',
    '',
    '## Accuracy',
    '',
    '| set | part | measure | value |',
    '| --- | --- | --- | --- |',
  ]
  for (const [corpus, splits] of Object.entries(accuracy)) {
    for (const [split, measures] of Object.entries(splits)) {
      for (const [measure, value] of Object.entries(measures)) {
        lines.push(`| ${corpus} | ${split} | ${measure} | ${value.toFixed(2)} |`)
      }
    }
  }
  if (speed) {
    lines.push(
      '',
      '## Speed',
      `One process on ${speed.machine}. Compare rows of a group: they were measured in the same run.`,
      '',
    )
    lines.push('| group | what | value |', '| --- | --- | --- |')
    for (const { group, name, value, unit } of speed.rows) lines.push(`| ${group} | ${name} | ${value} ${unit} |`)
  }
  return `${lines.join('\n')}\n`
}

function load<T>(name: string): T | null {
  const file = `bench/results/${name}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
