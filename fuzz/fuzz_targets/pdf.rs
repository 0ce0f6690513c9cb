//! Whatever bytes come as a document, looking inside them ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kip::door::fuzzing::document(bytes));
