export { Answers } from './Answers';
export { AnswerStateBadge } from './AnswerStateBadge';
