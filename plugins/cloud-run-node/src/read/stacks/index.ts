export * from './stackSets';
