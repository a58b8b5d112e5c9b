/** Draws how far a long work is: a bar that grows in a terminal, two lines where the output is kept. */
export function progress(what: string, stream: NodeJS.WriteStream = process.stderr) {
  const started = performance.now()
  let drawn = 0
  return (done: number, all: number): void => {
    const now = performance.now()
    const seconds = ((now - started) / 1000).toFixed(1)
    if (!stream.isTTY) {
      if (done === 0) stream.write(`${what}: ${all}\n`)
      if (done === all) stream.write(`${what}: done in ${seconds} s\n`)
      return
    }
    if (done < all && now - drawn < 50) return
    drawn = now
    const width = Math.max(10, Math.min(40, (stream.columns ?? 80) - what.length - 24))
    const filled = Math.round((width * done) / Math.max(1, all))
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    stream.write(`\r${what} ${bar} ${done}/${all}${done === all ? `, ${seconds} s\n` : ''}`)
  }
}
