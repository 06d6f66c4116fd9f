// Writes the supergraph that every gateway of the bench loads, from gateway-bench/target/node:
//   node compose.mjs ../../src/main/resources/graph
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

const graph = pathToFileURL(resolve(process.argv[2]) + "/");
const ports = { accounts: 4301, inventory: 4302, products: 4303, reviews: 4304 };

const { supergraphSdl, errors } = composeServices(
  Object.entries(ports).map(([name, port]) => ({
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    typeDefs: parse(readFileSync(new URL(`subgraphs/${name}.graphqls`, graph), "utf8")),
  })),
);
if (errors) {
  errors.forEach((error) => console.error(error.message));
  process.exit(1);
}
writeFileSync(new URL("supergraph.graphqls", graph), supergraphSdl + "\n");
