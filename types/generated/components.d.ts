import type { Schema, Struct } from '@strapi/strapi';

export interface SharedCorrection extends Struct.ComponentSchema {
  collectionName: 'components_shared_corrections';
  info: {
    description: 'What readers are told of a change.';
    displayName: 'Correction';
    icon: 'pencil';
  };
  attributes: {
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    kind: Schema.Attribute.Enumeration<['correction', 'clarification', 'update', 'retraction']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'correction'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface SharedItineraryStop extends Struct.ComponentSchema {
  collectionName: 'components_shared_itinerary_stops';
  info: {
    description: 'One stop of a visit.';
    displayName: 'Itinerary stop';
    icon: 'pinMap';
  };
  attributes: {
    activity: Schema.Attribute.Text;
    date: Schema.Attribute.Date;
    place: Schema.Attribute.Relation<'oneToOne', 'api::place.place'>;
    time: Schema.Attribute.Time;
  };
}

export interface SharedParticipant extends Struct.ComponentSchema {
  collectionName: 'components_shared_participants';
  info: {
    description: 'Somebody who took part in an event.';
    displayName: 'Participant';
    icon: 'user';
  };
  attributes: {
    country: Schema.Attribute.Relation<'oneToOne', 'api::place.place'>;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    organization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    person: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    role: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SharedPhoto extends Struct.ComponentSchema {
  collectionName: 'components_shared_photos';
  info: {
    description: 'A picture with its caption, credit and rights.';
    displayName: 'Photo';
    icon: 'picture';
  };
  attributes: {
    alt: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    caption: Schema.Attribute.Text;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    file: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
    rights: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SharedPosition extends Struct.ComponentSchema {
  collectionName: 'components_shared_positions';
  info: {
    description: 'A position that a person holds or held.';
    displayName: 'Position';
    icon: 'briefcase';
  };
  attributes: {
    from: Schema.Attribute.Date;
    organization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    to: Schema.Attribute.Date;
  };
}

export interface SharedSeo extends Struct.ComponentSchema {
  collectionName: 'components_shared_seos';
  info: {
    description: 'How an entry shows in search results and when shared.';
    displayName: 'SEO';
    icon: 'search';
  };
  attributes: {
    metaDescription: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 320;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    shareImage: Schema.Attribute.Media<'images'>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'shared.correction': SharedCorrection;
      'shared.itinerary-stop': SharedItineraryStop;
      'shared.participant': SharedParticipant;
      'shared.photo': SharedPhoto;
      'shared.position': SharedPosition;
      'shared.seo': SharedSeo;
    }
  }
}
