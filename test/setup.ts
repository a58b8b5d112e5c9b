import { configureGlobal } from 'fast-check'

// The same cases at every run, so that a change is judged and not its luck; FC_SEED draws others.
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20200609) })
