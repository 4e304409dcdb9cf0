import { useParams } from 'react-router-dom';

const DEFAULT_TEMPLATE = 'template:default/cloud-run-service';

/** The template that is being filled in: the one the field names, or else the one of the page. */
export function useTemplateRef(named: string | undefined): string {
  const { namespace, templateName } = useParams();
  if (named) {
    return named;
  }
  return namespace && templateName
    ? `template:${namespace}/${templateName}`
    : DEFAULT_TEMPLATE;
}
