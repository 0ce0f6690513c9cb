//! Whatever text comes as an instrument, reading it ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| kip::door::fuzzing::instrument(text));
