export * from './readTerraform';
