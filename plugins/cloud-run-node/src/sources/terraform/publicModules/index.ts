export * from './publicModules';
