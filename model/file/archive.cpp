#include "model/file/archive.h"

#include <boost/archive/impl/archive_serializer_map.ipp>
#include <boost/archive/impl/basic_text_iarchive.ipp>
#include <boost/archive/impl/basic_text_oarchive.ipp>
#include <boost/archive/impl/text_iarchive_impl.ipp>
#include <boost/archive/impl/text_oarchive_impl.ipp>

#include "model/file/archive_classes.h"

template class boost::archive::detail::archive_serializer_map<sightline::ArchiveWriter>;
template class boost::archive::basic_text_oarchive<sightline::ArchiveWriter>;
template class boost::archive::text_oarchive_impl<sightline::ArchiveWriter>;
template class boost::archive::detail::archive_serializer_map<sightline::ArchiveReader>;
template class boost::archive::basic_text_iarchive<sightline::ArchiveReader>;
template class boost::archive::text_iarchive_impl<sightline::ArchiveReader>;

namespace sightline {

std::string write_archive(const Document& document) {
  try {
    return write_fields(document);
  } catch (const IllegalValue& illegal) {
    throw ArchiveError(illegal.why());
  } catch (const ContainerError&) {
    throw;
  } catch (const std::exception& error) {
    throw ArchiveError(msg("{1}", error.what()));
  }
}

Document read_archive(std::string_view payload, int format) {
  try {
    return read_fields<Document>(payload, format);
  } catch (const ContainerError&) {
    throw;
  } catch (const std::exception& error) {
    throw ArchiveError(msg("{1}", error.what()));
  }
}

}  // namespace sightline
