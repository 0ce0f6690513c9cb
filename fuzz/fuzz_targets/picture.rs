//! Whatever bytes come behind the first ones of a picture, looking inside ends without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kip::door::fuzzing::picture(bytes));
