export * from './plan';
export * from './terraform';
