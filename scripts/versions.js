/** Pinned versions of the tools that are not npm packages. */
export const TARGET = 'wasm32-unknown-unknown';

/** The command line must match the `wasm-bindgen` crate in Cargo.toml. */
export const WASM_BINDGEN = '0.2.130';
export const WASM_PACK = '0.15.1';
export const CARGO_DENY = '0.20.2';
export const MDBOOK = '0.5.4';
