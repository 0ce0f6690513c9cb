//! Whatever text is the main part of an Office file, looking inside ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|part: &str| kip::door::fuzzing::office(part));
