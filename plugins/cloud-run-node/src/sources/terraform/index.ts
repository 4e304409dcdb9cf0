export { publicModule } from './publicModules';
export * from './readTerraform';
