// Checks blocks of JSON-LD: by the types of schema.org as Google publishes them (schema-dts), and by Google's rules for what it shows of them.
// node schemaorg.mjs BLOCKS.json, a list of {name, block}; prints a list of complaints.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import Validator from "@adobe/structured-data-validator";

const blocks = JSON.parse(readFileSync(process.argv[2], "utf8"));
const complaints = [];

const here = fileURLToPath(new URL("blocks.ts", import.meta.url));
const lines = blocks.map(({ block }, i) => `export const b${i}: Graph = ${JSON.stringify(block)};`);
const source = ['import type { Graph } from "schema-dts";', ...lines].join("\n");
const options = {
  noEmit: true, strict: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext, lib: ["lib.es2015.d.ts"],
};
const host = ts.createCompilerHost(options);
const read = host.getSourceFile;
const exists = host.fileExists;
host.fileExists = (name) => name === here || exists(name);
host.getSourceFile = (name, ...more) =>
  name === here ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : read(name, ...more);
const program = ts.createProgram([here], options, host);
for (const found of ts.getPreEmitDiagnostics(program)) {
  const line = found.file && found.start !== undefined ? found.file.getLineAndCharacterOfPosition(found.start).line : 0;
  const name = found.file?.fileName === here && line > 0 ? blocks[line - 1].name : "the check itself";
  complaints.push(`${name}: ${ts.flattenDiagnosticMessageText(found.messageText, " ").slice(0, 400)}`);
}

for (const { name, block } of blocks) {
  const jsonld = {};
  for (const node of block["@graph"]) {
    (jsonld[node["@type"]] ??= []).push(structuredClone(node));
  }
  for (const issue of await new Validator().validate({ jsonld, microdata: {}, rdfa: {} })) {
    if (issue.severity === "ERROR") {
      complaints.push(`${name}: ${issue.issueMessage} (${issue.rootType})`);
    }
  }
}
console.log(JSON.stringify(complaints));
