// Builds what is not yet built: code, kernel, tables, pages. Each step runs only when its inputs changed, so every
// command may call this first. No step touches the network. In a published package there is no src/ and nothing to do.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A step: what it reads (files or folders, relative to the root), what it must leave behind, and how it is made. */
const steps = [
  {
    name: 'code',
    inputs: ['src', 'bench', 'train', 'tsconfig.json', 'tsconfig.build.json'],
    except: /^src\/web\//,
    outputs: ['dist/src/main.js'],
    run: () => {
      node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
      cpSync(join(root, 'src/store/migrations'), join(root, 'dist/src/store/migrations'), { recursive: true })
    },
  },
  {
    name: 'gazetteer',
    inputs: [
      'data/gazetteer',
      'src/knowledge/gazetteer',
      'src/lib/fold-name.ts',
      'src/model/place.ts',
      'package-lock.json',
    ],
    outputs: ['dist/gazetteer.bin'],
    run: () => node('dist/src/knowledge/gazetteer/build.js'),
  },
  {
    name: 'tables',
    inputs: ['data', 'models/en/words.txt', 'models/en/lemmas.tsv', 'src/knowledge', 'src/lib'],
    except: /^(data|src\/knowledge)\/gazetteer\/(?!ambiguous-names|countries)/,
    outputs: ['dist/tables.bin'],
    run: () => node('dist/src/knowledge/build-tables.js'),
  },
  kernel('net', 'dist/kernel.wasm', 32768),
  kernel('train', 'dist/kernel-train.wasm', 32768),
  {
    name: 'pages',
    inputs: ['src/web', 'src/model', 'package-lock.json'],
    outputs: ['dist/web/index.html'],
    run: () =>
      node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'src/web/vite.config.ts'),
  },
]

/** A WebAssembly module from kernel/; its memory is given to it, so that threads can share it (`most` pages of 64 KiB). */
function kernel(source, output, most) {
  const flags = ['-O3', '--runtime', 'stub', '--noAssert', '--importMemory', '--sharedMemory', '--memoryBase', '0']
  const features = ['--enable', 'simd', '--enable', 'threads', '--enable', 'bulk-memory']
  const memory = ['--initialMemory', '1', '--maximumMemory', String(most)]
  return {
    name: `kernel-${source}`,
    inputs: [`kernel/${source}.ts`],
    outputs: [output],
    run: () =>
      node(
        'node_modules/assemblyscript/bin/asc.js',
        `kernel/${source}.ts`,
        '-o',
        output,
        ...flags,
        ...features,
        ...memory,
      ),
  }
}

/** Brings dist/ up to date, one process at a time; says on stderr what it builds. Throws when a step fails. */
export async function ensureBuilt() {
  if (!existsSync(join(root, 'src'))) return
  if (steps.every(isFresh)) return
  const release = await lock()
  try {
    for (const step of steps) {
      if (isFresh(step)) continue
      process.stderr.write(`building ${step.name} …\n`)
      step.run()
      mkdirSync(join(root, 'dist/.stamps'), { recursive: true })
      writeFileSync(join(root, 'dist/.stamps', step.name), stamp(step))
    }
  } finally {
    release()
  }
}

function isFresh(step) {
  const file = join(root, 'dist/.stamps', step.name)
  if (!existsSync(file) || step.outputs.some((output) => !existsSync(join(root, output)))) return false
  return readFileSync(file, 'utf8') === stamp(step)
}

/** A digest of every input's path, size and time of change: cheap enough to ask at each start. */
function stamp(step) {
  const digest = createHash('sha256').update(process.version)
  for (const input of step.inputs) {
    for (const file of list(input)) {
      if (step.except?.test(file)) continue
      const { size, mtimeMs } = statSync(join(root, file))
      digest.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return digest.digest('hex')
}

function list(path) {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}

function node(script, ...args) {
  try {
    execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    throw new Error(`build failed: ${script} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`)
  }
}

/** Waits for another process's build; takes over when that process is gone. */
async function lock() {
  const folder = join(root, 'dist/.building')
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(folder)
      writeFileSync(join(folder, 'pid'), String(process.pid))
      return () => rmSync(folder, { recursive: true, force: true })
    } catch {
      const pid = existsSync(join(folder, 'pid')) ? Number(readFileSync(join(folder, 'pid'), 'utf8')) : 0
      if (pid && !isAlive(pid)) rmSync(folder, { recursive: true, force: true })
      else await new Promise((wake) => setTimeout(wake, 100))
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt()
