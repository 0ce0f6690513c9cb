//! The parts of an Office file, what kind each is and what it refers to, and the ZIP file round them: no
//! times but the report's day, no owner, always the same bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::report::{Unfit, filters};
use jiff::civil::Date;

/// What a part refers to: the kind of the relation, and the other part as seen from this one's folder.
/// The first of a part has the id `rId1`, the next `rId2`.
pub(in crate::report) type Relation = (&'static str, String);

/// What the file says of itself.
#[derive(Debug, Template)]
#[template(
    source = r#"{% include "src/report/ooxml/template/core.xml" %}"#,
    ext = "xml"
)]
pub(in crate::report) struct Properties {
    /// Its title.
    pub(in crate::report) title: String,
    /// Whose it is.
    pub(in crate::report) creator: String,
    /// The day that it is about, which stands for the times of its making.
    pub(in crate::report) day: Date,
    /// The tag of its language.
    pub(in crate::report) language: &'static str,
    /// Further properties: element and text.
    pub(in crate::report) more: Vec<(&'static str, String)>,
    /// What made it.
    pub(in crate::report) application: String,
    /// Whose it is, again, where Word shows it.
    pub(in crate::report) company: Option<String>,
}

/// What the file says of the program that made it.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/ooxml/template/app.xml" %}"#,
    ext = "xml"
)]
struct Application<'a> {
    application: &'a str,
    company: Option<&'a str>,
}

#[derive(Template)]
#[template(
    source = r#"{% include "src/report/ooxml/template/relations.xml" %}"#,
    ext = "xml"
)]
struct Relations<'a> {
    relations: &'a [Relation],
    /// Addresses outside of the file, by the ids of their relations.
    outward: &'a BTreeMap<String, String>,
}

#[derive(Template)]
#[template(
    source = r#"{% include "src/report/ooxml/template/content-types.xml" %}"#,
    ext = "xml"
)]
struct ContentTypes {
    /// The kinds that an ending says, of those that are among the parts.
    by_ending: Vec<(&'static str, &'static str)>,
    types: Vec<(String, String)>,
}

/// What the ending of a part says of its kind, where it is neither XML nor a list of relations.
const ENDINGS: [(&str, &str); 3] = [
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
];

/// Parts in the order of writing.
#[derive(Debug, Default)]
pub(in crate::report) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    /// Names and kinds of the parts; core properties and relations have a kind by default.
    types: Vec<(String, String)>,
}

impl Package {
    /// A package of which Office opens the part `main`.
    ///
    /// # Errors
    /// [`Unfit`] when a template refuses; so it is in each function below.
    pub(in crate::report) fn new(main: &str, properties: &Properties) -> Result<Self, Unfit> {
        let mut package = Self::default();
        let relations = [
            ("officeDocument", main),
            ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ];
        package.relate(
            "",
            &relations.map(|(kind, target)| (kind, target.to_owned())),
        )?;
        package.attach("docProps/core.xml", written(properties)?);
        let application = Application {
            application: &properties.application,
            company: properties.company.as_deref(),
        };
        package.add(
            "docProps/app.xml",
            "extended-properties",
            written(&application)?,
        );
        Ok(package)
    }

    /// A part; its kind is the middle of its content type, `wordprocessingml.styles`.
    pub(in crate::report) fn add(
        &mut self,
        name: impl Into<String>,
        kind: impl Into<String>,
        body: impl Into<Vec<u8>>,
    ) {
        let name = name.into();
        self.types.push((name.clone(), kind.into()));
        self.attach(name, body);
    }

    /// A part whose kind its ending says.
    pub(in crate::report) fn attach(&mut self, name: impl Into<String>, body: impl Into<Vec<u8>>) {
        self.parts.push((name.into(), body.into()));
    }

    /// A part from its template.
    pub(in crate::report) fn render(
        &mut self,
        name: impl Into<String>,
        kind: &str,
        template: &impl Template,
    ) -> Result<(), Unfit> {
        self.add(name, kind, written(template)?);
        Ok(())
    }

    /// What a part refers to; the package itself is the part without a name.
    pub(in crate::report) fn relate(
        &mut self,
        part: &str,
        relations: &[Relation],
    ) -> Result<(), Unfit> {
        self.relate_outward(part, relations, &BTreeMap::new())
    }

    /// The same with addresses on the web that it leads to, by the ids of their relations.
    pub(in crate::report) fn relate_outward(
        &mut self,
        part: &str,
        relations: &[Relation],
        outward: &BTreeMap<String, String>,
    ) -> Result<(), Unfit> {
        let (folder, name) = part
            .rsplit_once('/')
            .map_or(("", part), |(folder, name)| (folder, name));
        let slash = if folder.is_empty() { "" } else { "/" };
        let body = written(&Relations { relations, outward })?;
        self.attach(format!("{folder}{slash}_rels/{name}.rels"), body);
        Ok(())
    }

    /// What its parts end in that have no kind of their own.
    fn endings(&self) -> Vec<(&'static str, &'static str)> {
        let parts = &self.parts;
        let among = |ending: &str| {
            let of = |name: &str| {
                name.strip_suffix(ending)
                    .is_some_and(|name| name.ends_with('.'))
            };
            parts.iter().any(|(name, _)| of(name))
        };
        let known = ENDINGS.into_iter();
        known.filter(|(ending, _)| among(ending)).collect()
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// [`Unfit`] when there is more than such a file can hold.
    pub(in crate::report) fn into_zip(self) -> Result<Vec<u8>, Unfit> {
        let types = written(&ContentTypes {
            by_ending: self.endings(),
            types: self.types,
        })?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // The list of types comes first: some readers look for it there.
        let first = ("[Content_Types].xml".to_owned(), types.into_bytes());
        for (name, body) in std::iter::once(first).chain(self.parts) {
            zip.start_file(name, options).map_err(Unfit::of)?;
            zip.write_all(&body).map_err(Unfit::of)?;
        }
        Ok(zip.finish().map_err(Unfit::of)?.into_inner())
    }
}

fn written(template: &impl Template) -> Result<String, Unfit> {
    template.render().map_err(Unfit::of)
}
