import { stage } from '../model/stage.js'

export const splitSentences = stage({
  name: 'split-sentences',
  needs: ['blocks'],
  gives: ['sentences'],
  run() {
    return { sentences: [] }
  },
})
