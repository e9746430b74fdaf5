//! JavaScript bindings: conversion only. Nothing else in the crate knows about JavaScript.
