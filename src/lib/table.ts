/** A line of a table that could not be read: which file, line and column, and what was expected there. */
export interface TableProblem {
  readonly file: string
  /** Counted from 1, the header being line 1. */
  readonly line: number
  readonly column: string
  readonly expected: string
}

export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a tab-separated table with one header line. A line with the wrong number of cells is reported and passed over;
 * empty lines and lines that start with # are passed over in silence.
 */
export function readTable(
  file: string,
  text: string,
  columns: readonly string[],
): { readonly rows: readonly Row[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = []
  const rows: Row[] = []
  const lines = text.split(/\r?\n/)
  const header = (lines[0] ?? '').replace(/^\ufeff/, '').split('\t')
  const absent = columns.filter((column) => !header.includes(column))
  if (absent.length > 0) {
    problems.push({ file, line: 1, column: absent[0]!, expected: `a header with the columns ${columns.join(', ')}` })
    return { rows, problems }
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '' || line.startsWith('#')) continue
    const values = line.split('\t')
    if (values.length !== header.length) {
      const column = header[Math.min(values.length, header.length) - 1]!
      problems.push({ file, line: i + 1, column, expected: `${header.length} cells, found ${values.length}` })
      continue
    }
    const cells: Record<string, string> = {}
    for (let c = 0; c < header.length; c++) cells[header[c]!] = values[c]!.trim()
    rows.push({ line: i + 1, cells })
  }
  return { rows, problems }
}

/** Several values in one cell: `Hifter | Hafter` → two. */
export const cellList = (cell: string): string[] =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((value) => value.trim())
        .filter((value) => value !== '')

export const describeProblem = ({ file, line, column, expected }: TableProblem): string =>
  `${file} line ${line}, column ${column}: expected ${expected}`
