export * from './declaredServices';
