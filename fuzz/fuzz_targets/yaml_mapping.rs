//! Whatever text comes as a mapping, reading it ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| kip::door::fuzzing::mapping(text));
