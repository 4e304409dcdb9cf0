export { templateIdentityOf } from './answerRecord';
export type { TemplateIdentity } from './answerRecord';
export * from './continuousIntegration';
export type { DescribedFinding } from './describedFindings';
export type { DescribedNotEvaluated } from './describedNotEvaluated';
export type {
  DescribedCost,
  DescribedEnvironment,
  Documentation,
} from './documentation';
export * from './generateInput';
export * from './generateService';
export * from './judgeDeployments';
export { pipelineCheckSchema, readPipelineCheck } from './pipelineCheck';
export type { PipelineCheck, PipelineCheckValues } from './pipelineCheck';
export * from './readBack';
export * from './stop';
