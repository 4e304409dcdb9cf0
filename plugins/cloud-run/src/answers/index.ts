export { answersOf, countingFindings } from './answersOf';
export { gravestService } from './gravestService';
export type { Answer, AnswerState } from './answersOf';
export { valuesOf } from './valuesOf';
export type { PostureValue, ValueText } from './valuesOf';
