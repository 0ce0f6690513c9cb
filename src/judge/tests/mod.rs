//! The judge against the contract: tables of cases computed by hand, and properties against an
//! independent computation. Numbers stand here as decimals or fractions, never as the program's
//! own output.

mod borders;
mod build;
mod formulas;
mod gate;
mod independent;
mod order;
mod organisers;
mod owners;
mod plan;
mod presentation;
mod properties;
mod risk;
mod rows;
mod stages;
mod status;
mod unjudged;
mod waivers;
