//! Where a CI server gets `kip` from: a folder of a release, else the repository that it is built from.

use url::Url;

use crate::error::Error;
use crate::model::Text;
use crate::text;

/// The addresses that stand in a CI server's file; empty where none is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    release: String,
    git: String,
}

impl Origin {
    /// What the owners set as `repository` in Cargo.toml, with what the command line says instead.
    ///
    /// # Errors
    /// [`Error::Refused`] when an address of the command line cannot stand in such a file: it is not
    /// `https`, holds a password, or has a query.
    pub(crate) fn of(
        repository: &str,
        release: Option<&str>,
        git: Option<&str>,
    ) -> Result<Self, Error> {
        let given = |option: &str, address: Option<&str>| {
            address.map(|address| plain(option, address)).transpose()
        };
        let release = given("--release", release)?;
        let git = given("--git", git)?;
        Ok(Self {
            release: release.unwrap_or_else(|| releases_of(repository)),
            git: git.unwrap_or_else(|| repository.to_owned()),
        })
    }

    /// The folder of this version's release.
    #[must_use]
    pub(crate) fn release(&self) -> &str {
        &self.release
    }

    /// The repository of the program itself.
    #[must_use]
    pub(crate) fn git(&self) -> &str {
        &self.git
    }

    /// Whether there is an address at all.
    #[must_use]
    pub(crate) const fn is_known(&self) -> bool {
        !self.release.is_empty() || !self.git.is_empty()
    }
}

/// Where a forge keeps the files of this version's release; nothing without a repository. GitHub, Gitea
/// and Forgejo have one form, GitLab has another.
fn releases_of(repository: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let host = Url::parse(repository).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    if repository.is_empty() {
        String::new()
    } else if host.split('.').any(|part| part.contains("gitlab")) {
        format!("{repository}/-/releases/v{version}/downloads")
    } else {
        format!("{repository}/releases/download/v{version}")
    }
}

/// The address as it may stand between double quotes, in a shell's and in a server's own expression.
fn plain(option: &str, address: &str) -> Result<String, Error> {
    let url = Url::parse(address).ok().filter(|url| {
        url.scheme() == "https"
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && !address.contains(['$', '`', '\'', '\\', '"'])
    });
    match url {
        Some(url) => Ok(url.as_str().trim_end_matches('/').to_owned()),
        None => Err(Error::Refused {
            message: text!(
                "{option}: {address} bukan alamat yang dapat ditulis di berkas server CI",
                "{option}: {address} is not an address that can be written into a CI server's file"
            ),
            hint: Text::new(
                "pakai alamat yang diawali https://, tanpa kata sandi dan tanpa tanda tanya",
                "give an address that begins with https://, without a password or a question mark",
            ),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_and_means_itself_everywhere() {
        let origin = |address: &str| Origin::of("", Some(address), None);
        for bad in [
            "http://example.go.id/kip",
            "kip",
            "https://",
            "https://orang:sandi@example.go.id/kip",
            "https://example.go.id/kip?x=1",
            "https://example.go.id/$(id)",
            "https://example.go.id/`id`",
            "https://example.go.id/a'b",
            "ssh://git@example.go.id/kip",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
        let sound = origin("https://example.go.id/rilis/v1/").unwrap();
        assert_eq!(sound.release(), "https://example.go.id/rilis/v1");
        assert_eq!(sound.git(), "");
        let quoted = origin("https://example.go.id/a\"b${{x}}");
        assert!(quoted.is_err());
    }

    #[test]
    fn each_forge_has_its_own_place_for_releases() {
        let of = |repository| Origin::of(repository, None, None).unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(
            of("https://gitlab.example.go.id/ppid/kip").release(),
            format!("https://gitlab.example.go.id/ppid/kip/-/releases/v{version}/downloads")
        );
        assert_eq!(of("").release(), "");
        assert!(!of("").is_known());
        let both = Origin::of(
            "https://example.go.id/kip",
            Some("https://example.go.id/rilis"),
            None,
        );
        let both = both.unwrap();
        assert_eq!(both.release(), "https://example.go.id/rilis");
        assert_eq!(both.git(), "https://example.go.id/kip");
    }
}
