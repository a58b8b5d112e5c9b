import { stage } from '../model/stage.js'

export const tokenize = stage({
  name: 'tokenize',
  needs: ['sentences'],
  gives: ['tokens'],
  run() {
    return { tokens: [] }
  },
})
