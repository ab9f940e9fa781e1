// Everything that a program needs, by one import: events and their times, the gazetteer, the reader, the writers
// and the export of files. What is not public in these modules is Kokcha's own business.

@_exported public import KokchaBytes
@_exported public import KokchaEngine
@_exported public import KokchaExport
@_exported public import KokchaFiles
@_exported public import KokchaFormat
@_exported public import KokchaGazetteer
@_exported public import KokchaModel
@_exported public import KokchaRecords
@_exported public import KokchaTime
