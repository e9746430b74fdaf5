//! JavaScript bindings: conversion only. Nothing else in the crate knows about JavaScript.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::Performance;

use crate::entity::{Memory, UserNames};
use crate::report::{Unit, report};
use crate::request::{ArticleInput, NamesInput};

#[wasm_bindgen(typescript_custom_section)]
const REPORT_TYPES: &str = include_str!("report/report.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const REQUEST_TYPES: &str = include_str!("request.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `AnalyzerOptions` of `request.d.ts`.
    #[wasm_bindgen(typescript_type = "AnalyzerOptions")]
    pub type AnalyzerOptions;
    /// `AnalyzeOptions` of `request.d.ts`.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions")]
    pub type AnalyzeOptions;
}

/// Makes a panic, which should never happen, readable in the console.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Analyses German news articles. Holds the user's own names; the models are built in.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Analyzer {
    names: UserNames,
    memory: RefCell<Memory>,
    elapsed: Cell<f64>,
}

#[wasm_bindgen]
impl Analyzer {
    /// Makes an analyzer.
    ///
    /// # Errors
    /// Throws an `Error` that says what is wrong with the options.
    #[wasm_bindgen(constructor)]
    pub fn new(options: Option<AnalyzerOptions>) -> Result<Analyzer, JsError> {
        let input: NamesInput = read(options)?;
        Ok(Analyzer { names: input.check()?, memory: RefCell::default(), elapsed: Cell::new(0.0) })
    }

    /// Analyses one article. Every `start` and `end` counts UTF-16 code units, so
    /// `text.slice(start, end)` gives the words.
    ///
    /// # Errors
    /// Throws an `Error` that says what is wrong with the options.
    #[wasm_bindgen(unchecked_return_type = "Analysis")]
    pub fn analyze(&self, text: &str, options: Option<AnalyzeOptions>) -> Result<JsValue, JsError> {
        let start = now();
        let input: ArticleInput = read(options)?;
        let layers = input.layers();
        let options = input.check(text, Unit::Utf16, self.names.clone())?;
        // JavaScript runs one call at a time, so nobody else holds the memory.
        let mut memory = self.memory.try_borrow_mut()?;
        let report = report(&crate::analyze_again(text, &options, &mut memory), Unit::Utf16, layers);
        let value = report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
        self.elapsed.set(now() - start);
        Ok(value)
    }

    /// How long the last analysis took, in milliseconds, its conversion to JavaScript included.
    #[wasm_bindgen(getter)]
    pub fn elapsed(&self) -> f64 {
        self.elapsed.get()
    }
}

/// Reads options; what is left out has its default.
fn read<T: DeserializeOwned + Default>(options: Option<impl Into<JsValue>>) -> Result<T, JsError> {
    let value = options.map_or(JsValue::UNDEFINED, Into::into);
    if value.is_null_or_undefined() { Ok(T::default()) } else { Ok(serde_wasm_bindgen::from_value(value)?) }
}

/// Milliseconds on the host's clock; 0 where the host has none.
fn now() -> f64 {
    let found = Reflect::get(&js_sys::global(), &"performance".into()).ok();
    found.filter(|it| it.is_object()).map_or(0.0, |it| it.unchecked_into::<Performance>().now())
}
