/** How text may be drawn where it goes. */
export interface Terminal {
  /** Columns to wrap at. */
  readonly width: number
  /** Puts words in a style; gives them back unchanged where there is no colour. */
  style(name: Style, words: string): string
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'

const codes: Record<Style, readonly [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
}

/** The terminal behind a stream: its width, and colour unless it is a pipe or NO_COLOR is set (FORCE_COLOR wins). */
export function terminal(stream: { readonly isTTY?: boolean; readonly columns?: number }): Terminal {
  const colour = process.env.FORCE_COLOR ? true : !process.env.NO_COLOR && stream.isTTY === true
  return {
    width: Math.max(40, Math.min(stream.columns ?? 100, 120)),
    style: (name, words) => (colour ? `\x1b[${codes[name][0]}m${words}\x1b[${codes[name][1]}m` : words),
  }
}

/** Wraps words at a width; the first line starts with `first`, the others with `rest` (both without styles). */
export function wrap(words: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of words.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest + word
    } else {
      line += (empty ? '' : ' ') + word
    }
    empty = false
  }
  return [...lines, line]
}
