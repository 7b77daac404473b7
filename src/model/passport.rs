//! Who the plan is for, which years it covers, and how it was adopted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Currency, Field, Id, Language, Scale, Text, Years};

/// The country: it decides which body adopts a plan and by what kind of act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Country {
    /// Kyrgyzstan: a resolution (постановление) of the local keneş.
    #[default]
    Kyrgyzstan,
    /// Kazakhstan: a decision (решение) of the mäslihat.
    Kazakhstan,
    /// Any other: a decision of the council.
    Other,
}

/// The kind of municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MunicipalityKind {
    /// A town or city.
    #[default]
    Town,
    /// A district.
    District,
    /// A region.
    Region,
    /// Villages under one administration (айылный аймак, сельский округ).
    Rural,
}

/// A form of a name that a sentence needs and no program can derive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameForm {
    /// «город Кант», «Кант шаары».
    Municipality,
    /// «города Кант», «Кант шаарынын».
    OfMunicipality,
    /// «в городе Кант», «Кант шаарында».
    InMunicipality,
    /// «Кантский городской кенеш», «Кант шаардык кеңеши».
    Council,
    /// «Кантского городского кенеша», «Кант шаардык кеңешинин».
    OfCouncil,
    /// «мэрия города Кант», «Кант шаарынын мэриясы».
    Hall,
    /// «мэрии города Кант», «Кант шаарынын мэриясынын».
    OfHall,
}

impl NameForm {
    /// All forms, in the order in which they are asked for.
    pub const ALL: [Self; 7] = [
        Self::Municipality,
        Self::OfMunicipality,
        Self::InMunicipality,
        Self::Council,
        Self::OfCouncil,
        Self::Hall,
        Self::OfHall,
    ];
}

/// The municipality and its name forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// What it is.
    #[serde(default)]
    pub kind: MunicipalityKind,
    /// «город Кант».
    #[serde(default)]
    pub name: Text,
    /// «города Кант».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub of_name: Text,
    /// «в городе Кант».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub in_name: Text,
    /// «Кантский городской кенеш».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub council: Text,
    /// «Кантского городского кенеша».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub of_council: Text,
    /// «мэрия города Кант».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hall: Text,
    /// «мэрии города Кант».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub of_hall: Text,
}

impl Municipality {
    /// One name form.
    #[must_use]
    pub const fn form(&self, form: NameForm) -> &Text {
        match form {
            NameForm::Municipality => &self.name,
            NameForm::OfMunicipality => &self.of_name,
            NameForm::InMunicipality => &self.in_name,
            NameForm::Council => &self.council,
            NameForm::OfCouncil => &self.of_council,
            NameForm::Hall => &self.hall,
            NameForm::OfHall => &self.of_hall,
        }
    }

    const fn form_mut(&mut self, form: NameForm) -> &mut Text {
        match form {
            NameForm::Municipality => &mut self.name,
            NameForm::OfMunicipality => &mut self.of_name,
            NameForm::InMunicipality => &mut self.in_name,
            NameForm::Council => &mut self.council,
            NameForm::OfCouncil => &mut self.of_council,
            NameForm::Hall => &mut self.hall,
            NameForm::OfHall => &mut self.of_hall,
        }
    }
}

/// Who adopts the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Adopter {
    /// The local council (кенеш, мәслихат).
    #[default]
    Council,
    /// The town hall (мэрия, әкімдік).
    Hall,
    /// A body named in [`Approval::body`].
    Other,
}

/// How the plan was adopted; without `adopted` it is a draft, and blanks stand for what is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Approval {
    /// The plan is in force: codes are frozen, and nothing of the kitchen is exported.
    #[serde(skip_serializing_if = "super::is_default")]
    pub adopted: bool,
    /// Who adopts it.
    #[serde(skip_serializing_if = "super::is_default")]
    pub by: Adopter,
    /// The body in the form the sentence needs, where it is neither council nor town hall.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// The day of the act.
    #[serde(skip_serializing_if = "super::is_default")]
    pub date: Option<Date>,
    /// The number of the act.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
}

/// The facts about the plan itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passport {
    /// The languages of the texts; the first is the main one. Never empty.
    pub languages: Vec<Language>,
    /// What the document is called.
    #[serde(default)]
    pub title: Text,
    /// For whom.
    #[serde(default)]
    pub municipality: Municipality,
    /// In which country.
    #[serde(default)]
    pub country: Country,
    /// For which years.
    #[serde(default)]
    pub period: Option<Years>,
    /// The edition of a draft, from 1; 0 before the first is circulated.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub edition: u32,
    /// How it was adopted.
    #[serde(default)]
    pub approval: Approval,
    /// The currency of new amounts.
    #[serde(default)]
    pub currency: Currency,
    /// The unit in which amounts are shown.
    #[serde(default)]
    pub scale: Scale,
}

impl Default for Passport {
    fn default() -> Self {
        Self {
            languages: vec![Language::Ru],
            title: Text::default(),
            municipality: Municipality::default(),
            country: Country::default(),
            period: None,
            edition: 0,
            approval: Approval::default(),
            currency: Currency::default(),
            scale: Scale::default(),
        }
    }
}

impl Passport {
    /// Shows every text of the passport.
    pub fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Title, &self.title);
        for form in NameForm::ALL {
            see(Field::Form(form), self.municipality.form(form));
        }
        see(Field::Post, &self.approval.body);
    }

    /// One text, to be changed.
    pub fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Title => Some(&mut self.title),
            Field::Form(form) => Some(self.municipality.form_mut(form)),
            Field::Post => Some(&mut self.approval.body),
            _ => None,
        }
    }
}

/// An act the plan rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Identity.
    pub id: Id,
    /// Its title, with its kind: «Национальная стратегия…».
    pub title: Text,
    /// Who issued it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// The day it was issued.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub date: Option<Date>,
    /// Its number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
}

part!(Act { Title => title, Post => body });

/// A member of the working group: name and post, nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Identity.
    pub id: Id,
    /// The name; empty where only the post is known.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// The post, or whom the person speaks for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub post: Text,
}

part!(Member { Name => name, Post => post });
