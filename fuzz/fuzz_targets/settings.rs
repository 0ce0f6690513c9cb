//! Whatever text comes as settings, reading it ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| kip::door::fuzzing::settings(text));
