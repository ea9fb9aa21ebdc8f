/** The types of the API, as TypeScript source: written from the OpenAPI document. */
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApi } from '../src/openapi/document.ts';

const HEAD = '// Made from the OpenAPI document by `npm run client`. What is changed here by hand is lost.\n\n';

/** The source of `schema.ts` for the API as it is now. */
export async function schemaText(): Promise<string> {
  const document = JSON.parse(openApi().text) as OpenAPI3;
  // What has a default may be left out of a body; what is always answered is required in its schema.
  return HEAD + astToString(await openapiTypescript(document, { defaultNonNullable: false }));
}
