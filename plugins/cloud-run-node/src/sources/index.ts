export * from './manifest';
export * from './plan';
export * from './terraform';
