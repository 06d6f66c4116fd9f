// Loads the supergraphs that our composition writes in other gateways, and compares them with Apollo's.
// First: mvn test -pl gateway -Dtest=InteropTest   (writes gateway/target/interop)
// With --write, also composes cases/written-by-apollo/supergraph.graphql anew.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { composeServices } from "@apollo/composition";
import { Supergraph } from "@apollo/federation-internals";
import { ApolloGateway } from "@apollo/gateway";
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { getStitchedSchemaFromSupergraphSdl } from "@graphql-tools/federation";
import { lexicographicSortSchema, parse, printSchema } from "graphql";

const texts = new URL("../target/interop/", import.meta.url);
const cases = new URL("../src/test/resources/cases/", import.meta.url);
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const read = (supergraph) => Supergraph.build(supergraph, { supportedFeatures: null });
const api = (supergraph) =>
  printSchema(lexicographicSortSchema(read(supergraph).apiSchema().toGraphQLJSSchema()));
const fields = (type) =>
  (type.fields?.() ?? []).map((f) => `${f.name}: ${f.type} ${f.appliedDirectives.map(String).sort().join(" ")}`);
/** The subgraphs as a gateway reads them back out of a supergraph text. */
const extracted = (supergraph) =>
  [...read(supergraph).subgraphs().values()].map((subgraph) =>
    [subgraph.name, subgraph.url]
      .concat(
        subgraph.schema
          .types()
          .filter((type) => !/^(link|federation|_)/.test(type.name))
          .map((type) => [type.kind, type.name, ...type.appliedDirectives.map(String).sort(), ...fields(type).sort()].join("\n  "))
          .sort(),
      )
      .join("\n"),
  ).join("\n");

/** Apollo's gateway for Node refuses some features that Apollo composes, such as @authenticated. */
async function isRead(supergraphSdl) {
  const gateway = new ApolloGateway({ supergraphSdl, logger: quiet });
  try {
    await gateway.load();
    await gateway.stop();
    return true;
  } catch {
    return false;
  }
}

const checks = {
  "is read by Apollo's gateway as theirs is": async ({ supergraph, theirs }) => {
    if (await isRead(theirs)) {
      (await isRead(supergraph)) || (await Promise.reject(new Error("it is refused")));
    }
  },
  "is read by Hive's stitching": ({ supergraph }) =>
    void getStitchedSchemaFromSupergraphSdl({ supergraphSdl: supergraph }),
  "is read by Hive's planner in Rust": ({ supergraph }) => void new QueryPlanner(supergraph),
  "shows clients the same schema as Apollo's": ({ supergraph, theirs }) =>
    api(supergraph) === api(theirs) || Promise.reject(new Error("the API schemas differ")),
  "describes the same subgraphs as Apollo's": ({ supergraph, theirs }) =>
    extracted(supergraph) === extracted(theirs) || Promise.reject(new Error("the subgraphs differ")),
};

/** Where our composition is more lenient than Apollo's, on purpose: docs/composition-errors.md. */
const lenient = ["INVALID_GRAPHQL-server-prints-federation-definitions", "context"];

function theirs(name, subgraphs) {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors) {
    throw new Error(`Apollo's composition refuses it: ${errors[0].message}`);
  }
  if (name === "written-by-apollo" && process.argv.includes("--write")) {
    writeFileSync(new URL(`${name}/supergraph.graphql`, cases), supergraphSdl + "\n");
  }
  return supergraphSdl;
}

let passed = 0;
const failures = [];
for (const file of readdirSync(texts).filter((each) => each.endsWith(".json")).sort()) {
  const name = file.replace(".json", "");
  if (lenient.includes(name)) {
    continue;
  }
  const { subgraphs, supergraph } = JSON.parse(readFileSync(new URL(file, texts), "utf8"));
  try {
    const input = { supergraph, theirs: theirs(name, subgraphs) };
    for (const [what, check] of Object.entries(checks)) {
      try {
        await check(input);
        passed++;
      } catch (error) {
        failures.push(`${name} ${what}: ${String(error.message).split("\n")[0]}`);
      }
    }
  } catch (error) {
    failures.push(`${name}: ${String(error.message).split("\n")[0]}`);
  }
}
failures.forEach((failure) => console.error(failure));
console.log(`${passed} checks passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
